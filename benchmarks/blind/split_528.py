# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: torch, freely
import torch
from torch.utils.data import TensorDataset, random_split

def split(x, y, seed=0):
    """two pairs of tensors: (x_train, y_train), (x_valid, y_valid)"""
    data = TensorDataset(x, y)
    n = len(data) // 2
    parts = random_split(data, [n, len(data) - n], generator=torch.Generator().manual_seed(seed))
    return [data[p.indices] for p in parts]
