# piece: scaling
# truth: wrong
# function: scale
# mistake: the division binds first, so only the mean is divided by the deviation
# line: 12
# style: matlab
import numpy as np

def scale(x):
    mu = np.mean(x)              # mu = mean(x(:));
    sigma = np.std(x, ddof=1)    # sigma = std(x(:));
    z = x - mu / sigma           # z = x - mu / sigma;
    return z
