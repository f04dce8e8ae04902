# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: training data twice through one function
from functools import partial
import numpy as np

def shift_and_stretch(data, low, width):
    return np.true_divide(np.subtract(data, low), width)

def scale(train, valid):
    use = partial(shift_and_stretch, low=np.mean(train), width=np.std(train, ddof=1))
    return {"train": use(train), "valid": use(valid)}
