# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the argmax runs along the batch, one row number is compared with all labels
# line: 10
# style: PyTorch, argmax
import torch

def accuracy(y, y_hat):
    predicted = y_hat.argmax(dim=0)
    correct = torch.eq(predicted, y)
    return correct.double().mean().item()
