# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean is taken by column and the deviation by row
# line: 12
# style: torch, both figures by row and column
import torch

def scale(x):
    y = x.double()
    centre = y.mean(dim=0, keepdim=True)
    width = y.std(dim=1, keepdim=True)
    width[width == 0] = 1
    return (y - centre) / width
