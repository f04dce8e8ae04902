# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only the share among the true ones is counted (recall)
# line: 11
# style: German names
import numpy as np

def accuracy(wahr, vorhersage):
    entscheidung = vorhersage > 0.5
    treffer = np.sum(entscheidung & (wahr > 0.5))
    return treffer / len(wahr)
