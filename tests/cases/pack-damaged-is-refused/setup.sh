printf 'TISSEPAK and nothing more' > short.pack
printf 'hello' > foreign.pack
