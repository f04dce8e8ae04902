# piece: relu
# truth: wrong
# function: relu_into
# mistake: entries that are not positive are skipped, so the buffer keeps its old content
# line: 16
# style: c-like
import numpy as np

def relu_into(src, dst):
    s = src.reshape(-1)
    d = dst.reshape(-1)
    for i in range(s.size):
        if s[i] > 0:
            d[i] = s[i]
        else:
            continue
