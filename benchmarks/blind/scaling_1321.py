# piece: scaling
# truth: wrong
# function: scale
# mistake: zeros are left out of mean and standard deviation as if they were background
# line: 10
# style: half-renamed
import numpy as np

def scale(x):
    values = x[x != 0]
    mu = values.mean()
    sigma = values.std(ddof=1)
    return (x - mu) / sigma
