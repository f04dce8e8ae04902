# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: every probability is rounded up, all samples count as class 1
# line: 11
# style: Turkish names
import numpy as np

def accuracy(gercek, olasilik):
    # olasiliklari sinifa cevir
    tahmin = np.ceil(olasilik)
    dogru = np.count_nonzero(tahmin == gercek)
    return dogru / len(gercek)
