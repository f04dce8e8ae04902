# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: one truth value for the whole batch is returned (all right or not)
# line: 11
# style: PyTorch, all
import torch

def accuracy(y, y_hat):
    predictions = (y_hat > 0.5).type_as(y)
    return torch.eq(predictions, y).all().double()
