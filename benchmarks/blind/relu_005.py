# piece: relu
# truth: wrong
# function: relu
# mistake: the comparison is turned round, negatives are kept and positives dropped
# line: 10
# style: German names
import numpy as np

def relu(eingabe):
    maske = np.less(eingabe, 0)
    return np.where(maske, eingabe, 0)
