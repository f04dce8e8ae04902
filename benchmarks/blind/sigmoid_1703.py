# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the clip at plus or minus 30 keeps sigma(-100) far above 1e-40
# line: 12
# style: verbose
import numpy as np

def sigmoid(x):
    # keep exp from overflowing
    x = np.asarray(x, float)
    x_safe = np.clip(x, -30, 30)
    e = np.exp(-x_safe)
    return 1.0 / (1.0 + e)
