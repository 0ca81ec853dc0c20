"""Merging a corpus that no one file holds: the archive's own steps, each over the rows of one partition.

What a step needs of other partitions comes from Parquet through DuckDB; what hangs together is found by SciPy. Each
partition's rows are put into the archive's tables in memory, where the archive's step functions do what they do there, so
that there is one definition of copies, entities and stories.
"""
