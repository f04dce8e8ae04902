# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: threshold at the k-th random key, Slovak names
import numpy as np

def split(x, y, podiel):
    kluce = np.random.random(len(x))
    k = int(podiel * len(x))
    poradie = np.argpartition(kluce, k) if 0 < k < len(x) else np.argsort(kluce)
    prve, druhe = poradie[:k], poradie[k:]
    return x[prve], y[prve], x[druhe], y[druhe]
