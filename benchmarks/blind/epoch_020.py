# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: keyword options, German names, nothing returned, torch
import torch

def epoch(parameter, x, y, lernrate, stapel, *, verlust=torch.nn.functional.binary_cross_entropy, laut=False):
    reihenfolge = torch.randperm(len(x))
    for k in range(len(x) // stapel):
        zeilen = reihenfolge[k * stapel:(k + 1) * stapel]
        ausgabe = x[zeilen]
        for W, b, h in parameter:
            ausgabe = h(ausgabe @ W + b)
        wert = verlust(ausgabe.squeeze(-1), y[zeilen])
        if laut:
            print(k, wert.item())
        wert.backward()
        with torch.no_grad():
            for schicht in parameter:
                for p in schicht[:2]:
                    p -= lernrate * p.grad
                    p.grad.zero_()
