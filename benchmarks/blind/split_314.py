# piece: split
# truth: wrong
# function: split
# mistake: the labels of the validation part are in the order of the file, its rows are not
# line: 13
# style: PyTorch, split method
import torch

def split(x, y, fraction):
    n_train = int(fraction * x.shape[0])
    order = torch.randperm(x.shape[0])
    train, valid = order.split([n_train, x.shape[0] - n_train])
    return x[train], y[train], x[valid], y[valid.sort().values]
