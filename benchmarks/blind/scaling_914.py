# piece: scaling
# truth: wrong
# function: scale
# mistake: the statistics returned beside the data are those of the scaled data, always 0 and 1
# line: 13
# style: MATLAB
import numpy as np

def scale(x, ddof=1):
    m = np.mean(x)
    s = np.std(x, ddof=ddof)
    x = (x - m)/s
    return x, {'mean': np.mean(x), 'std': np.std(x, ddof=ddof)}
