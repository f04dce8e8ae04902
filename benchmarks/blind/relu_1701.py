# piece: relu
# truth: wrong
# function: relu
# mistake: the inner loop stops one column early, so the last entries stay zero
# line: 13
# style: c-like
import numpy as np

def relu(x):
    a = np.asarray(x)
    src = a.reshape(-1)
    dst = np.zeros(src.size)
    for i in range(0, src.size - 1):
        dst[i] = src[i] if src[i] > 0 else 0
    return dst.reshape(a.shape)
