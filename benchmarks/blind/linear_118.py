# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: functional, Hawaiian names
from functools import reduce
import numpy as np

def linear(komo, kaumaha, papa):
    komo, kaumaha = np.asarray(komo), np.asarray(kaumaha)
    hui = lambda nui, k: nui + np.multiply.outer(komo[..., k], kaumaha[k])
    return reduce(hui, range(kaumaha.shape[0]), papa * np.ones(komo.shape[:-1] + kaumaha.shape[1:]))
