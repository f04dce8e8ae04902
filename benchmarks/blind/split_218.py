# piece: split
# truth: wrong
# function: split
# mistake: the fraction is ignored, always half of the rows train
# line: 11
# style: fixed half, Swedish names
import numpy as np

def split(x, y, andel):
    ordning = np.random.permutation(len(x))
    antal = len(x) // 2
    traning, kontroll = ordning[:antal], ordning[antal:]
    return x[traning], y[traning], x[kontroll], y[kontroll]
