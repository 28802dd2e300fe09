mkdir folder
cp input.txt folder/one.txt
ln -s input.txt link.txt
