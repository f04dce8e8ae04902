# piece: bce
# truth: wrong
# function: bce
# mistake: 1 - log(p) instead of log(1 - p)
# line: 12
# style: Spanish names
import numpy as np

def bce(real, predicho):
    p = np.clip(predicho, 1e-7, 1 - 1e-7)
    parte_uno = real * np.log(p)
    parte_cero = (1 - real) * (1 - np.log(p))
    return -np.mean(parte_uno + parte_cero)
