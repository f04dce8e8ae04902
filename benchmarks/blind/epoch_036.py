# piece: epoch
# truth: wrong
# function: epoch
# mistake: the step is taken only once after the loop over the batches
# line: none
# style: torch, German names
import torch

def epoch(parameter, x, y, lernrate, stapelgroesse):
    reihenfolge = torch.randperm(len(x))
    anzahl = len(x) // stapelgroesse
    verluste = []
    for nummer in range(anzahl):
        zeilen = reihenfolge[nummer * stapelgroesse:(nummer + 1) * stapelgroesse]
        ausgabe = x[zeilen]
        for gewicht, versatz, aktivierung in parameter:
            ausgabe = aktivierung(ausgabe @ gewicht + versatz)
        verlust = torch.nn.functional.binary_cross_entropy(ausgabe.squeeze(-1), y[zeilen])
        verlust.backward()
        verluste.append(verlust.item())
    with torch.no_grad():
        for gewicht, versatz, _ in parameter:
            gewicht -= lernrate * gewicht.grad
            versatz -= lernrate * versatz.grad
            gewicht.grad = None
            versatz.grad = None
    return parameter, sum(verluste) / anzahl
