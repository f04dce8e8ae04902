# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: torch, largest random keys, Swahili names
import torch

def split(x, y, sehemu):
    funguo = torch.rand(len(x), dtype=torch.float64)
    mpangilio = torch.topk(funguo, len(x)).indices
    mafunzo, hakiki = mpangilio.split([int(sehemu * len(x)), len(x) - int(sehemu * len(x))])
    return x.index_select(0, mafunzo), y.index_select(0, mafunzo), x.index_select(0, hakiki), y.index_select(0, hakiki)
