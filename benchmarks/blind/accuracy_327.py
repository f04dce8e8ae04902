# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: two mistakes: the sum of the misses, and not divided by the number of samples
# line: none
# style: PyTorch, two defects
import torch

def accuracy(y, y_hat):
    decided = torch.where(y_hat > 0.5, 1, 0)
    different = decided != y
    return different.sum().item()
