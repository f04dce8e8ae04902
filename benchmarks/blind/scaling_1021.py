# piece: scaling
# truth: wrong
# function: scaling
# mistake: mean of squares minus square of the mean loses all digits for data far from zero
# line: 12
# style: terse NumPy
import numpy as np

def scaling(x):
    x = np.asarray(x, float)
    n, m = x.size, x.mean()
    return (x - m) / np.sqrt(max((np.mean(x * x) - m * m) * n / (n - 1), 1e-300))
