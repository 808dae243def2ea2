"""Journals whose names a report may give without saying "the journal"."""

from __future__ import annotations

_NAMES = """
Acta Neurologica Scandinavica
American Journal of Clinical Nutrition
American Journal of Epidemiology
American Journal of Sports Medicine
Annals of Clinical and Translational Neurology
Annals of Internal Medicine
Annals of Neurology
Annals of the Rheumatic Diseases
Archives of Internal Medicine
Archives of Neurology
Arthritis & Rheumatology
BMC Medicine
BMC Neurology
BMJ
BMJ Open
Biological Psychiatry
Blood
Bone Marrow Transplantation
Brain
Brain, Behavior, and Immunity
British Journal of Sports Medicine
British Medical Journal
CMAJ
Canadian Medical Association Journal
Cancer
Cell
Cell Metabolism
Cell Reports
Cell Reports Medicine
Cell Stem Cell
Cell Transplantation
Circulation
Circulation Research
Clinical Rehabilitation
Cochrane Library
Cytotherapy
Diabetes Care
Diabetologia
EBioMedicine
European Heart Journal
European Journal of Neurology
Frontiers in Immunology
Frontiers in Neurology
Gastroenterology
Gut
Human Reproduction
Immunity
JAMA
JAMA Internal Medicine
JAMA Network Open
JAMA Neurology
JAMA Pediatrics
JAMA Psychiatry
Journal of Autoimmunity
Journal of Clinical Investigation
Journal of Clinical Oncology
Journal of Cell Biology
Journal of Experimental Medicine
Journal of Immunology
Journal of Medical Cases
Journal of Neuroimmunology
Journal of Neurology
Journal of Neurology, Neurosurgery & Psychiatry
Journal of Neuroscience
Journal of Physiology
Journal of the American College of Cardiology
Journal of the American Heart Association
Journal of the American Medical Association
Journal of the Neurological Sciences
Lancet
Lancet Neurology
Lancet Oncology
Multiple Sclerosis Journal
Multiple Sclerosis and Related Disorders
Nature
Nature Biotechnology
Nature Cell Biology
Nature Communications
Nature Genetics
Nature Immunology
Nature Medicine
Nature Neuroscience
Nature Reviews Neurology
Neurology
Neurology: Clinical Practice
Neurology: Neuroimmunology & Neuroinflammation
Neuron
Neurorehabilitation and Neural Repair
Neurotherapeutics
New England Journal of Medicine
Ophthalmology
PLOS Biology
PLOS Genetics
PLOS Medicine
PLOS ONE
PLoS Biology
PLoS Genetics
PLoS Medicine
PLoS ONE
PLoS One
PNAS
Pediatrics
Proceedings of the National Academy of Sciences
Radiology
Regenerative Medicine
STEM CELLS
Science
Science Advances
Science Immunology
Science Translational Medicine
Scientific Reports
Spinal Cord
Spine
Stem Cell Reports
Stem Cell Research & Therapy
Stem Cells
Stem Cells Translational Medicine
Stroke
The BMJ
The Lancet
The Lancet Neurology
Therapeutic Advances in Neurological Disorders
Translational Psychiatry
"""

KNOWN = frozenset(filter(None, _NAMES.split("\n")))
