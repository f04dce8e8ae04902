# piece: relu
# truth: wrong
# function: relu
# mistake: values above 6 are cut off (ReLU6)
# line: 9
# style: np.clip
import numpy as np

def relu(x, upper=6):
    return np.clip(x, 0, upper)
