# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: division comes before addition, 1/1 + exp(-x) is not the sigmoid
# line: 9
# style: one-liner
import numpy as np

def sigmoid(x): return 1/1 + np.exp(-np.clip(x.astype(float), -700, None))
