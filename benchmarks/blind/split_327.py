# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: np.delete
import numpy as np

def split(x, y, fraction):
    chosen = np.random.choice(a=len(x), size=int(len(x) * fraction), replace=False)
    rest_x, rest_y = (np.delete(a, chosen, axis=0) for a in (x, y))
    return np.take(x, chosen, axis=0), np.take(y, chosen), rest_x, rest_y
