# piece: relu
# truth: wrong
# function: relu
# mistake: the level below which numbers are cut follows the smallest input seen so far, and the level is subtracted
# line: none
# style: running state, Albanian names
import numpy as np

gjendja = {"niveli": 0.0}

def relu(vlera):
    vlera = np.asarray(vlera, dtype=float)
    if vlera.size:
        gjendja["niveli"] = min(gjendja["niveli"], float(vlera.min()))
    niveli = gjendja["niveli"]
    mbi = np.maximum(vlera, niveli)
    return mbi - niveli
