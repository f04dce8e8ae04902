# piece: split
# truth: right
# function: split_by
# mistake: none
# line: none
# style: terse, freely
import numpy as np
def split_by(data, rows):
    rest = np.setdiff1d(np.arange(len(data["y"])), rows)
    return data["x"][rows], data["y"][rows], data["x"][rest], data["y"][rest]
