# piece: accuracy
# truth: right
# function: score
# mistake: none
# line: none
# style: torch, freely
import torch

def score(probabilities, labels, threshold=0.5):
    predicted = (probabilities > threshold).to(torch.float64)
    return torch.eq(predicted, labels).double().mean()
