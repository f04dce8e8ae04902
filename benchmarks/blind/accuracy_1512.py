# piece: accuracy
# truth: wrong
# function: score
# mistake: argmax picks one index of the whole vector instead of a class for each sample
# line: 11
# style: terse
import numpy as np

def score(proba, y):
    # proba: one row a sample, one column a class
    return np.mean(np.argmax(proba) == np.asarray(y))
