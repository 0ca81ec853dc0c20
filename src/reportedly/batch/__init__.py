"""Many reports at once: read as shards by a pool of processes or a cluster, kept as Parquet, merged from there."""
