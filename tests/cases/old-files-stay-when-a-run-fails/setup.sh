ln out/claims.jsonl c; ln out/graph.ttl g; ln out/map.svg m
