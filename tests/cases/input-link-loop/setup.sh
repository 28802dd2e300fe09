ln -s .. input/sub/back
