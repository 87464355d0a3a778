"""Between arrays and the tables of a cluster.

`python shards.py out FOLDER ROWS CLASSES` draws logits and labels, and writes them as arrays (.npy) and as shards of Parquet.
`python shards.py in FOLDER` reads the tables that the job wrote, counts how often each element occurs, and writes arrays in order.
"""
import json
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

SHARDS = 16


def out(folder, rows, classes):
    random = np.random.default_rng(1)
    logits = random.normal(0, 3, (rows, classes)).astype(np.float32)
    labels = random.integers(0, classes, rows, dtype=np.int32)
    np.save(folder / "logits.npy", logits)
    np.save(folder / "labels.npy", labels)
    for name in ("logits", "labels"):
        (folder / name).mkdir()
    for shard, ids in enumerate(np.array_split(np.arange(rows), SHARDS)):
        elements = {
            "row_id": np.repeat(ids, classes),
            "position": np.tile(np.arange(classes, dtype=np.int32), len(ids)),
            "x": logits[ids[0] : ids[-1] + 1].ravel().astype(np.float64),
        }
        pq.write_table(pa.table(elements), folder / f"logits/{shard}.parquet")
        pq.write_table(pa.table({"row_id": ids, "label": labels[ids]}), folder / f"labels/{shard}.parquet")


def back(folder):
    rows, classes = np.load(folder / "logits.npy", mmap_mode="r").shape
    counts = {}
    for name, column, width, kind in (
        ("softmax", "y", classes, np.float64),
        ("logSoftmax", "y", classes, np.float64),
        ("top", "top", 1, np.int32),
    ):
        values = np.full(rows * width, -1, kind)
        seen = np.zeros(rows * width, np.uint8)
        for part in sorted((folder / name).glob("*.parquet")):
            table = pq.read_table(part)
            at = table["row_id"].to_numpy() * width
            if width > 1:
                at = at + table["position"].to_numpy()
            # Not `seen[at] += 1`, which counts an element once however often it is there.
            np.add.at(seen, at, 1)
            values[at] = table[column].to_numpy()
        counts[name] = {"missing": int((seen == 0).sum()), "repeated": int((seen > 1).sum())}
        np.save(folder / f"{name}.npy", values)
    (folder / "counts.json").write_text(json.dumps(counts))


{"out": out, "in": back}[sys.argv[1]](Path(sys.argv[2]), *map(int, sys.argv[3:]))
