ln -s /nonexistent input/a.txt
