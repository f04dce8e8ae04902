# piece: split
# truth: right
# function: split
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    # zuerst die Validierung vom Ende, dann der Rest
    folge = rng.permutation(len(x))
    n_val = len(x) - n_train
    val = folge[:n_val]
    train = folge[n_val:]
    return x.take(train, axis=0), y.take(train), x.take(val, axis=0), y.take(val)
