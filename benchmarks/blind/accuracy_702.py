# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold argument is ignored
# line: 9
# style: one-liner, freely
import numpy as np

def accuracy(pred, true, thr=0.5): return np.average((np.asarray(pred) > 0.5) == np.asarray(true))
