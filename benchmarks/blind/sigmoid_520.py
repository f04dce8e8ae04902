# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: half precision, three digits only
# line: 10
# style: in-place
import numpy as np

def sigmoid(x):
    buf = np.array(x, dtype=np.float16)
    buf *= -1
    buf = np.exp(buf)
    buf += 1
    return 1 / buf
