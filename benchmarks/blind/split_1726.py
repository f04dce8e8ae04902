# piece: split
# truth: wrong
# function: teilen
# mistake: the negative slice takes the wrong number of samples from the end
# line: 13
# style: german
import numpy as np

def teilen(daten, anzahl, zufall):
    # Training am Anfang, Pruefung am Ende
    folge = zufall.permutation(len(daten["x"]))
    a = folge[:anzahl]
    v = folge[-anzahl:]
    return {"xa": daten["x"][a], "ya": daten["y"][a],
            "xv": daten["x"][v], "yv": daten["y"][v]}
