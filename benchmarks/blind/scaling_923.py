# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean is not subtracted
# line: 16
# style: verbose
import numpy as np

def scaling(x):
    # average brightness
    mu = np.mean(x)
    # standard deviation of the sample
    sigma = np.sqrt(np.sum((x - mu) ** 2) / (x.size - 1))
    print('mean', mu, 'std', sigma)
    # bring to unit spread
    return x / sigma
