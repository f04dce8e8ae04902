# piece: scaling
# truth: wrong
# function: scale
# mistake: the deviation is the mean of the columns' deviations (std of a matrix, then mean)
# line: 13
# style: matlab
import numpy as np

def scale(x):
    # m = mean(mean(x));
    m = np.mean(np.mean(x, axis=0))
    # s = mean(std(x));
    s = np.mean(np.std(x, axis=0, ddof=1))
    # z = (x - m) ./ s;
    return (x - m) / s
