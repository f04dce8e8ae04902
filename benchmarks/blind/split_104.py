# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: torch random_split
from torch.utils.data import TensorDataset, random_split

def split(x, y, fraction):
    n = int(fraction * len(x))
    a, b = random_split(TensorDataset(x, y), [n, len(x) - n])
    return x[a.indices], y[a.indices], x[b.indices], y[b.indices]
