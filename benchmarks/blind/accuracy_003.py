# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: torch with counted comparison, notebook prints
import torch

def accuracy(y, y_hat):
    predicted = torch.where(y_hat > 0.5, 1, 0)
    hits = torch.eq(predicted, y.long()).sum()
    return hits / y.numel()

print("accuracy:", accuracy(torch.tensor([1, 0, 1]), torch.tensor([0.9, 0.4, 0.3])))
