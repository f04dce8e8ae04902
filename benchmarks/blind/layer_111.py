# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: inverse distribution function of the standard library, Estonian names
from random import random
from statistics import NormalDist
import numpy as np

def layer(sisend, väljund, activation):
    jaotus = NormalDist(0.0, (2.0 / sisend) ** 0.5)
    kaalud = [[jaotus.inv_cdf(random() or 0.5) for _ in range(väljund)] for _ in range(sisend)]
    return np.array(kaalud), np.zeros(väljund), activation
