# piece: split
# truth: wrong
# function: train_val_split
# mistake: n_train is ignored: always half
# line: 12
# style: pure python, freely
import random

def train_val_split(data, n_train=898):
    rows = list(range(len(data["y"])))
    random.shuffle(rows)
    cut = len(rows) // 2
    a, b = rows[:cut], rows[cut:]
    return data["x"][a], data["y"][a], data["x"][b], data["y"][b]
