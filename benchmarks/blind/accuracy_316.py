# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: argmax over the samples instead of a threshold, one index is compared with all labels
# line: 11
# style: PyTorch, multi-class recipe
import torch

@torch.no_grad()
def accuracy(y, y_hat):
    predicted = y_hat.argmax(dim=-1)
    return (predicted == y).float().mean().item()
