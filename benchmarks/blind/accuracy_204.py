# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a percentage is returned instead of a share
# line: 12
# style: PyTorch
import torch

def accuracy(y, y_hat):
    with torch.no_grad():
        hits = (y_hat > 0.5).long() == y.long()
        return 100 * hits.double().mean()
