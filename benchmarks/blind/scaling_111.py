# piece: scaling
# truth: wrong
# function: scale
# mistake: two defects: negative data lose their sign, and the logarithm is taken before scaling
# line: none
# style: logarithm first, two defects
import numpy as np

def scale(x):
    z = np.abs(np.asarray(x, dtype=float))
    z = np.log1p(z)
    z = z - z.mean()
    return z / z.std()
