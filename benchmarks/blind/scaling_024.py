# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: norm form, notebook prints
import numpy as np

def scale(x):
    c = x - np.average(x)
    z = c / np.linalg.norm(c) * np.sqrt(x.size)
    print("mean %.3f std %.3f" % (z.mean(), z.std()))
    return z

assert abs(scale(np.arange(10.0)).std() - 1) < 1e-9
