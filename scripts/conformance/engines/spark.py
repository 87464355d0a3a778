"""A Spark session in this process: reads lists of SQL statements as lines of JSON and answers each list by the rows of its last statement.

Usage: python spark.py MASTER. Spark listens on loopback only.
"""
import json
import math
import sys

from pyspark.sql import SparkSession


def session(master):
    builder = SparkSession.builder.master(master).appName("nonlin")
    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.log.level": "OFF",
        "spark.sql.shuffle.partitions": "1",
        # Every query is another one and small: to compile each to bytecode takes longer than to interpret it.
        "spark.sql.codegen.wholeStage": "false",
        "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    }
    for key, value in settings.items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


def word(value):
    """A number as JSON has it; JSON has no NaN and no infinity, which become words."""
    if value is None or math.isfinite(value):
        return value
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def rows_of(spark, statements):
    for statement in statements:
        result = spark.sql(statement)
    return [[word(value) for value in row] for row in result.collect()]


def main():
    spark = session(sys.argv[1])
    # Spark writes to standard output at its start; answers come after this line.
    print("ready", flush=True)
    for line in sys.stdin:
        try:
            answer = {"rows": rows_of(spark, json.loads(line))}
        except Exception as error:  # one statement that fails must not end the others
            answer = {"error": str(error).split("\n\nJVM stacktrace")[0]}
        print(json.dumps(answer), flush=True)
    spark.stop()


main()
