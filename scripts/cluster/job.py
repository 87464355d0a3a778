"""The job on a cluster: Spark SQL with several executors, each a process of its own, one of which is killed half way.

Usage: python job.py SETTINGS.json. The settings are written by main.ts; the results go to `result` in them. Spark listens on loopback only.
"""
import json
import os
import signal
import sys
import threading
import time
from pathlib import Path

from pyspark.sql import SparkSession


def session(settings):
    executors, memory = settings["executors"], settings["memory"]
    builder = SparkSession.builder.master(f"local-cluster[{executors},1,{memory}]").appName("nonlin")
    options = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        "spark.executor.memory": f"{memory}m",
        "spark.local.dir": f"{settings['folder']}/spark",
        "spark.sql.shuffle.partitions": str(settings["partitions"]),
        # A plan that changes while it runs would make the number of tasks, and so "half way", a matter of chance.
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.warehouse.dir": f"{settings['folder']}/warehouse",
    }
    for key, value in options.items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


def executors_of(application):
    """The processes of this application's executors, by number: {executor id: process id}."""
    found = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            words = (entry / "cmdline").read_bytes().decode().split("\0")
        except OSError:  # it has just ended
            continue
        if application in words and "--executor-id" in words and "org.apache.spark.executor.CoarseGrainedExecutorBackend" in words:
            found[words[words.index("--executor-id") + 1]] = int(entry.name)
    return found


class Killer(threading.Thread):
    """Kills one executor as soon as half of the tasks of the last stage are done."""

    def __init__(self, context, tasks):
        super().__init__(daemon=True)
        self.context, self.tasks, self.report, self.is_over = context, tasks, None, False

    def run(self):
        tracker = self.context.statusTracker()
        while not self.is_over and self.report is None:
            for stage in tracker.getActiveStageIds():
                info = tracker.getStageInfo(stage)
                if info and info.numTasks == self.tasks and info.numCompletedTasks >= self.tasks // 2:
                    self.kill(info.numCompletedTasks)
                    break
            time.sleep(0.05)

    def kill(self, done):
        running = executors_of(self.context.applicationId)
        victim = sorted(running)[0]
        os.kill(running[victim], signal.SIGKILL)
        self.report = {"executor": victim, "done": done, "tasks": self.tasks, "before": sorted(running)}


def statements_of(script):
    lines = [line for line in script.splitlines() if not line.startswith("--")]
    return [s.strip() for s in "\n".join(lines).split(";\n") if s.strip(" ;\n")]


def written(spark, script, path):
    """Runs what `nonlin code` wrote and writes what its query gives as Parquet; the seconds that it took."""
    *functions, query = statements_of(script)
    for statement in functions:
        spark.sql(statement)
    begin = time.monotonic()
    spark.sql(query.rstrip(";")).write.parquet(path)
    return time.monotonic() - begin


def main():
    settings = json.loads(Path(sys.argv[1]).read_text())
    folder = settings["folder"]
    spark = session(settings)
    spark.read.parquet(f"{folder}/logits").createOrReplaceTempView("elements")
    spark.read.parquet(f"{folder}/labels").createOrReplaceTempView("labels")
    result = {"version": spark.version, "java": spark._jvm.System.getProperty("java.version"), "seconds": {}}

    killer = Killer(spark.sparkContext, settings["partitions"])
    killer.start()
    result["seconds"]["softmax"] = written(spark, settings["softmax"], f"{folder}/softmax")
    killer.is_over = True
    killer.join()
    result["killed"] = killer.report
    result["after"] = sorted(executors_of(spark.sparkContext.applicationId))

    result["seconds"]["logSoftmax"] = written(spark, settings["logSoftmax"], f"{folder}/logSoftmax")
    spark.read.parquet(f"{folder}/logSoftmax").createOrReplaceTempView("log_probabilities")

    begin = time.monotonic()
    top = "SELECT row_id, MAX_BY(position, STRUCT(x, -position)) AS top FROM elements GROUP BY row_id"
    spark.sql(top).write.parquet(f"{folder}/top")
    result["seconds"]["top-1"] = time.monotonic() - begin

    begin = time.monotonic()
    loss = "SELECT -AVG(y) FROM log_probabilities JOIN labels USING (row_id) WHERE position = label"
    result["crossEntropy"] = spark.sql(loss).collect()[0][0]
    result["seconds"]["cross-entropy"] = time.monotonic() - begin

    spark.stop()
    Path(settings["result"]).write_text(json.dumps(result))


main()
