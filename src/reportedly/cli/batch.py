"""``reportedly batch``: many reports at once."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from reportedly.cli.batch_progress import shown
from reportedly.ingest import Overrides


@click.group()
def batch() -> None:
    """Read and merge more reports than one process or one file takes."""


@batch.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@click.option("-o", "--output", required=True, metavar="FOLDER",
              help="The folder for the Parquet files, or its address (s3://…); a job that was stopped goes on there.")  # fmt: skip
@click.option("--workers", type=click.IntRange(1), default=None,
              help="Processes that read; by default one for each processor.")  # fmt: skip
@click.option("--address", help="Read on the Ray cluster at this address (HOST:PORT, or auto).")
@click.option("--shard-words", type=click.IntRange(1), default=50_000, show_default=True,
              help="Words of the reports that are read and written together.")  # fmt: skip
@click.option("--seconds", type=click.FloatRange(1), default=300, show_default=True,
              help="The time that one report may take before it is set aside.")  # fmt: skip
@click.option("--memory", type=click.IntRange(0), default=4096, show_default=True,
              help="MiB that a worker may hold; 0: as much as there is.")  # fmt: skip
@click.option("--again", is_flag=True, help="Try once more what was set aside.")
@click.option("--knowledge", multiple=True, type=click.Path(dir_okay=False, path_type=Path),
              help="Who is who, as for read; may be given more than once.")  # fmt: skip
@click.option("--outlet", help="Who published all of it; wins over what the files say.")
def read(
    inputs: tuple[str, ...], output: str, workers: int | None, address: str | None, shard_words: int, seconds: float,
    memory: int, again: bool, knowledge: tuple[Path, ...], outlet: str | None,
) -> None:  # fmt: skip
    """Read all that INPUT holds into Parquet files.

    INPUT is a file, folder, pattern ("2031-*/*.html") or address (s3://…) of any format that read takes, and of Parquet
    files with a column «text». What the folder has already is not read again.
    """
    from reportedly.batch import reading_job
    from reportedly.batch.engine import Engine
    from reportedly.batch.messages import Setup
    from reportedly.reading.knowledge.loading import load_knowledge

    def engine(setup: Setup) -> Engine:
        if address is not None:
            from reportedly.batch.cluster import Cluster

            return Cluster(setup, address, workers)
        from reportedly.batch.pool import Pool

        return Pool(setup, workers or processors())

    setup = Setup(
        output=output,
        seconds=seconds,
        memory_mb=memory,
        knowledge=tuple(load_knowledge(knowledge).known) if knowledge else (),
    )
    with shown() as progress, going_on():
        told = reading_job.Told(
            progress=progress.show,
            failure=lambda error: progress.say(str(error)),
            skipped=lambda s: progress.say(f"{s.where}: skipped: {s.reason}") if s.reason != "hidden" else None,
            aside=lambda s: progress.say(f"{s.document.file or s.document.id}: set aside: {s.reason}"),
        )
        account = reading_job.read(
            inputs, setup, engine, shard_words=shard_words, overrides=Overrides(outlet=outlet), told=told, again=again
        )
    click.echo(str(account), err=True)
    if account.failed or account.dropped[reading_job.ASIDE_BEFORE]:
        sys.exit(1)


@batch.command()
@click.argument("folder", metavar="FOLDER")
@click.option("--workers", type=click.IntRange(1), default=None,
              help="Processes that merge; by default one for each processor.")  # fmt: skip
@click.option("--address", help="Merge on the Ray cluster at this address; all machines must see FOLDER.")
@click.option("--partitions", type=click.IntRange(1), default=None,
              help="How finely the work is cut; by default a partition for each 10,000 reports.")  # fmt: skip
def merge(folder: str, workers: int | None, address: str | None, partitions: int | None) -> None:
    """Find copies, entities and stories among all that FOLDER holds.

    FOLDER is what read has written. The results are Parquet files in FOLDER/merged. A merging that was stopped goes on; one
    that is done is made anew where reports came after it.
    """
    from reportedly.batch.merging import sequence
    from reportedly.batch.merging.tasks import OnRay, Processes

    tasks = OnRay(address) if address is not None else Processes(workers or processors())
    with shown() as line, going_on(), closing(tasks):
        done = sequence.merge(folder, tasks, buckets=partitions, progress=line.step)
    click.echo(
        f"{folder}: {done.reports} reports of {done.copies} texts, {done.stories} stories told {done.tellings} times; they are in "
        f"{folder.rstrip('/')}/merged",
        err=True,
    )


@contextmanager
def going_on() -> Iterator[None]:
    """Says, where Ctrl-C ends it, that nothing is lost; exit status 130."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo("\nreportedly: stopped; the same command goes on from here", err=True)
        sys.exit(130)


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
